// Reads the official list in the page, line by line as it comes from the disk, and hands it over in short steps.
import { OrderFileReader, type OrderLine } from '../../shared/clinical/diagnosis-file.ts';
import type { CivilDate } from '../../shared/core/time.ts';
import { mostCodesAtOnce, type DiagnosisEdition } from '../../shared/episodes/diagnoses.contract.ts';
import { client } from '../api/client.ts';

interface LoadOptions {
  readonly validFrom: CivilDate;
  readonly validUntil: CivilDate;
  readonly signal: AbortSignal;
  /** Bytes of the file that were read, and codes that were taken over. */
  readonly onProgress: (bytes: number, codes: number) => void;
}

/** Deletes what no list in force has, step by step. */
export async function sweep(): Promise<void> {
  for (let isLeft = true; isLeft; ) ({ left: isLeft } = await client.diagnoses.sweepEditions());
}

/**
 * Loads the list: all of it, or nothing. The file is read twice, so that a wrong one is refused before anything is written.
 * @throws WrongDiagnosisFile for a file that is not the list, `AbortError` where it was stopped.
 */
export async function loadDiagnosisFile(file: File, { validFrom, validUntil, signal, onProgress }: LoadOptions): Promise<DiagnosisEdition> {
  await readLines(file, signal, async () => undefined);
  const { editionId } = await client.diagnoses.beginEdition({ validFrom, validUntil, fileName: file.name.slice(0, 120) });
  try {
    await sweep();
    const codeCount = await handOverAll(file, editionId, { signal, onProgress });
    const edition = await client.diagnoses.finishEdition({ editionId, codeCount });
    await sweep();
    return edition;
  } catch (fault) {
    await client.diagnoses.giveUpEdition({ editionId });
    await sweep();
    throw fault;
  }
}

async function handOverAll(file: File, editionId: string, { signal, onProgress }: Pick<LoadOptions, 'signal' | 'onProgress'>): Promise<number> {
  let waiting: OrderLine[] = [];
  let taken = 0;
  const handOver = async (): Promise<void> => {
    const codes = waiting.slice(0, mostCodesAtOnce).map(({ code, title, isBillable }) => ({ code, title, isBillable }));
    waiting = waiting.slice(mostCodesAtOnce);
    await client.diagnoses.addEditionCodes({ editionId, codes });
    taken += codes.length;
  };
  await readLines(file, signal, async (lines, bytes) => {
    waiting.push(...lines);
    while (waiting.length >= mostCodesAtOnce) {
      signal.throwIfAborted();
      await handOver();
      onProgress(bytes, taken);
    }
  });
  if (waiting.length > 0) await handOver();
  return taken;
}

async function readLines(file: File, signal: AbortSignal, take: (lines: readonly OrderLine[], bytes: number) => Promise<void>): Promise<void> {
  const reader = new OrderFileReader();
  const decoder = new TextDecoder();
  const stream = file.stream().getReader();
  let bytes = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await stream.read();
      if (done) break;
      bytes += value.byteLength;
      await take(reader.push(decoder.decode(value, { stream: true })), bytes);
    }
    await take([...reader.push(decoder.decode()), ...reader.end()], bytes);
  } finally {
    // A file that was refused half-way is read no further.
    await stream.cancel();
  }
}
