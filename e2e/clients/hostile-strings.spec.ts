// Words made to be run, or to turn the page around, stand on a client's pages as words.
import { beginning, hostileStrings } from '../../shared/core/hostile-strings.test-support.ts';
import { expect, test } from '../support/clinic.ts';
import { addClient, call, open, openLakeside } from './lakeside.ts';

const strings = hostileStrings(Math.min(500, Number(process.env['FASCIA_FAULT_RUNS'] ?? 24)));
const perClient = 24;

test('markup, direction marks and emoji are shown as text, and none of it runs', async ({ page }) => {
  test.setTimeout(60_000 + strings.length * 1000);
  await openLakeside(page);
  for (let from = 0; from < strings.length; from += perClient) {
    const texts = strings.slice(from, from + perClient);
    const at = (index: number, max: number): string => beginning(texts[index % texts.length] ?? '', max) || 'x';
    const contacts = Array.from({ length: 6 }, (_none, index) => ({
      name: at(index, 120), relation: at(index + 6, 60), phone: '', email: '', parts: [], mayConsent: false, mayBeTold: false, note: at(index + 12, 300),
    }));
    const clientId = await addClient(page, { firstName: at(18, 80), lastName: at(19, 80), phone: '', contacts });
    await call(page, 'clients.addAlert', { clientId, kind: 'desk', text: at(20, 200) });
    await call(page, 'clients.addPrivateFlag', { clientId, text: at(21, 500) });
    await call(page, 'rights.addCorrection', { clientId, correction: { receivedOn: '2026-03-01', askedBy: at(22, 120), text: at(23, 2000) } });
    await open(page, `/clients/${clientId}/overview`);
    await expect(page.getByText(at(21, 500), { exact: true }).first()).toBeVisible();
    const shown = await page.locator('#root').evaluate((root) => root.textContent);
    for (const contact of contacts) for (const text of [contact.name, contact.relation, contact.note]) expect(shown).toContain(text);
    for (const text of [at(18, 80), at(19, 80), at(20, 200)]) expect(shown).toContain(text);
    await expect(page.getByText(at(23, 2000), { exact: true }).first()).toBeVisible();
    expect(await page.evaluate(() => Reflect.get(globalThis, 'stolen'))).toBeUndefined();
    // Nothing pushes the page wider than its window.
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
  }
});
