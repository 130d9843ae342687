// Every kind of document: what it says and how it is read aloud stand in `golden/`; each keeps the rules of PDF/A-2,
// comes out the same twice, and shows as text whatever was typed.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { everyKind, printForTest } from './every-kind.test-support.ts';
import { breachesOfPdfA } from './pdf/pdf-a.test-support.ts';
import { readPdf, type ReadPdf, type StructureNode } from './pdf/read-pdf.test-support.ts';

const run = promisify(execFile);
const hasQpdf = await run('qpdf', ['--version']).then(() => true, () => false);
const kinds = Object.entries(everyKind);

/** The structure as an outline, leaves with their text. */
function outline(nodes: readonly StructureNode[], depth: number): readonly string[] {
  return nodes.flatMap(({ type, alt, text, children }) => {
    const said = [type, alt === undefined ? '' : `"${alt}"`, children.length === 0 ? text.replace(/\s+/g, ' ') : ''].filter((part) => part !== '').join(' ');
    return [`${'  '.repeat(depth)}${said}`, ...outline(children, depth + 1)];
  });
}

function golden({ pages }: ReadPdf): string {
  return pages.flatMap(({ structure }, index) => [`Page ${index + 1}`, ...outline(structure, 1)]).join('\n');
}

function typesOf(nodes: readonly StructureNode[]): readonly string[] {
  return nodes.flatMap(({ type, children }) => [type, ...typesOf(children)]);
}

const hostile = '<script>alert(1)</script> \u202eevil\u202c {{reason}} ) Tj ET /JS (app.alert) 👩‍⚕️ 漢';
/** What a person types, by the names that the facts give it. */
const typed = /^(name|label|note|statement|reasoning|detail|reason|text|says|recipient|body|complaint|clientName|therapistName|serviceName|roomName|clinicName|licence|signedName|openedByName|recordedByName|handedInByName|askedByName|doneByName|askedBy|decidedByName|outcome|prognosis|observation|first_name|last_name|homeCare|psfsActivities|title|hint|statement)$/;

/** The same facts, typed by somebody who means harm. */
function hostileOf(value: unknown, name = ''): unknown {
  if (typeof value === 'string') return typed.test(name) ? hostile : value;
  if (Array.isArray(value)) return value.map((item) => hostileOf(item, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hostileOf(inner, key)]));
}

function strays({ pages }: ReadPdf): readonly string[] {
  return pages.flatMap((page) => page.texts.filter((one) => one.text.trim() !== '' && (one.x < 50 || one.x + one.width > page.width - 50)).map((one) => one.text));
}

describe.each(kinds)('%s', (kind, facts) => {
  test('says what it says, in sections that can be read aloud', async () => {
    const pdf = await readPdf((await printForTest(facts)).bytes);
    await expect(`${golden(pdf)}\n`).toMatchFileSnapshot(`golden/${kind}.txt`);
    const types = pdf.pages.flatMap((page) => typesOf(page.structure));
    expect(types.filter((type) => type === 'H1')).toHaveLength(kind === 'session_notes' ? 2 : 1);
    for (const page of pdf.pages) expect(page.text).toMatch(/Page \d+ of \d+/);
  });

  test('keeps the rules of PDF/A-2, on letter and on A4, and comes out the same twice', async () => {
    for (const pageSize of ['letter', 'a4'] as const) {
      const { bytes } = await printForTest(facts, { pageSize });
      expect(breachesOfPdfA(bytes)).toEqual([]);
      expect(Buffer.from((await printForTest(facts, { pageSize })).bytes).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test('shows as text what somebody typed to do harm', async () => {
    // The same shape with other words.
    const { bytes } = await printForTest(hostileOf(facts) as typeof facts);
    const pdf = await readPdf(bytes);
    expect(pdf.pages.map(({ text }) => text).join(' ')).toContain('<script>alert(1)</script>');
    expect(pdf.hasActions).toBe(false);
    expect(strays(pdf)).toEqual([]);
    expect(breachesOfPdfA(bytes)).toEqual([]);
  });
});

test.skipIf(!hasQpdf)('qpdf finds no fault in any', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fascia-kinds-'));
  try {
    for (const [kind, facts] of kinds) {
      const file = join(folder, `${kind}.pdf`);
      writeFileSync(file, (await printForTest(facts)).bytes);
      const { stdout } = await run('qpdf', ['--check', file]);
      expect(stdout).toContain('No syntax or stream encoding errors found');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
