// Visits are moved: by drag, by keys, by their lower edge; what does not fit says why while it is dragged.
import { expect, test } from '../support/clinic.ts';
import { boardOf, openFrontDesk, pointAt, press, visitOn } from './front-desk.ts';

test('a drag moves a visit to another time and therapist, and Undo moves it back', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  const from = await pointAt(page, 'Theo', 610);
  const to = await pointAt(page, 'Tara', 790);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/1:00 – 2:00 PM/);
  await expect(boardOf(page).getByRole('group', { name: 'Tara Therapist, 1 visit' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM/);
  await expect(boardOf(page).getByRole('group', { name: 'Theo Therapist, 1 visit' })).toBeVisible();
});

test('an impossible place turns red with its reason while dragging, and nothing is moved', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.book({ clientId: desk.clients.john, startMinute: 780, therapistId: desk.therapists.tara.id });
  await desk.openDay(desk.tomorrow);
  const from = await pointAt(page, 'Theo', 610);
  const onJohn = await pointAt(page, 'Tara', 800);
  const besideJohn = await pointAt(page, 'Theo', 800);
  const evening = await pointAt(page, 'Theo', 1060);
  const why = page.locator('[data-ghost]');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(onJohn.x, onJohn.y, { steps: 6 });
  await expect(why).toHaveAttribute('data-verdict', 'conflict');
  await expect(why).toContainText('Tara Therapist has a visit from 1:00 PM to 2:00 PM.');
  await page.mouse.move(besideJohn.x, besideJohn.y, { steps: 3 });
  await expect(why).toContainText('Room 1 is taken from 1:00 PM to 2:00 PM.');
  await page.mouse.move(evening.x, evening.y, { steps: 3 });
  await expect(why).toHaveAttribute('data-verdict', 'warning');
  await expect(why).toContainText('Theo Therapist works from 8:00 AM to 6:00 PM.');
  await page.mouse.move(onJohn.x, onJohn.y, { steps: 3 });
  await page.mouse.up();
  await expect(page.getByRole('alert').getByText('Tara Therapist has a visit from 1:00 PM to 2:00 PM.')).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM/);

  // Escape drops a drag where it began.
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(evening.x, evening.y, { steps: 3 });
  await press(page, 'Escape');
  await expect(why).toHaveCount(0);
  await page.mouse.up();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:00 AM/);
});

test('the lower edge makes a visit longer', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 600 });
  await desk.openDay(desk.tomorrow);
  const edge = await pointAt(page, 'Theo', 656);
  const to = await pointAt(page, 'Theo', 691);
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/10:00 – 11:30 AM/);
});

test('keys move a visit to another therapist, length and day; Escape leaves it', async ({ page }) => {
  const desk = await openFrontDesk(page);
  await desk.book({ clientId: desk.clients.maria, startMinute: 480, therapistId: desk.therapists.tara.id });
  await desk.openDay(desk.tomorrow);
  await press(page, 'ArrowDown');
  await expect(visitOn(page, 'Maria Lopez')).toBeFocused();
  await press(page, 'm', 'ArrowDown', 'ArrowDown', 'Escape');
  await expect(page.locator('[data-ghost]')).toHaveCount(0);
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:00 – 9:00 AM/);

  await press(page, 'm', 'ArrowDown', 'ArrowDown', 'k', 'Shift+ArrowDown', 'n');
  await expect(page.locator('[data-ghost]')).toContainText('8:30 – 9:45 AM');
  await press(page, 'Enter');
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:30 – 9:45 AM/);
  await expect(boardOf(page).getByRole('group', { name: 'Theo Therapist, 1 visit' })).toBeVisible();
  await press(page, 'Control+z');
  await expect(page.getByText('Undone.', { exact: true })).toBeVisible();
  await expect(visitOn(page, 'Maria Lopez')).toHaveAccessibleName(/8:00 – 9:00 AM/);
});
