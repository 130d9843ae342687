// Reads Electron's archive: a length-prefixed JSON header, then the files one after the other.
import { closeSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';

const fileNode = z.object({
  size: z.int(),
  offset: z.string().optional(),
  unpacked: z.boolean().optional(),
  integrity: z.object({ algorithm: z.literal('SHA256'), hash: z.string() }).optional(),
});

export interface PackedFile extends z.infer<typeof fileNode> {
  readonly path: string;
}

export interface Archive {
  readonly files: readonly PackedFile[];
  text(path: string): string;
}

function read(file: string, start: number, length: number): Buffer {
  const handle = openSync(file, 'r');
  const bytes = Buffer.alloc(length);
  readSync(handle, bytes, 0, length, start);
  closeSync(handle);
  return bytes;
}

function filesIn(node: unknown, path: string): readonly PackedFile[] {
  const folder = z.object({ files: z.record(z.string(), z.unknown()) }).safeParse(node);
  if (!folder.success) return [{ path, ...fileNode.parse(node) }];
  return Object.entries(folder.data.files).flatMap(([name, child]) => filesIn(child, path === '' ? name : `${path}/${name}`));
}

export function readArchive(file: string): Archive {
  const headerSize = read(file, 4, 4).readUInt32LE();
  const jsonLength = read(file, 12, 4).readUInt32LE();
  const files = filesIn(JSON.parse(read(file, 16, jsonLength).toString('utf8')), '');
  return {
    files,
    text(path) {
      const found = files.find((item) => item.path === path);
      if (found?.offset === undefined) throw new Error(`${path} is not in the archive`);
      return read(file, 8 + headerSize + Number(found.offset), found.size).toString('utf8');
    },
  };
}
