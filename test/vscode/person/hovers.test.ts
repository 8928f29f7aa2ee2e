import assert from 'node:assert/strict';
import { themes } from '../../../server/src/charts/theme';
import { dayFromToday, dayLines } from '../dates';
import { again, hostsOf, openWorkbench, textOf, type Workbench } from './workbench';

const weekly = [
  'rest',
  'easy 10 km 55:00 [peg]',
  'rest',
  'tempo 8 km 36:00 [peg]',
  'rest',
  'easy 8 km 45:00',
  'long 16 km 1:30:00',
];
const files = {
  // Fourteen weeks, a half marathon among them, and the next one three weeks ahead; the newest first, so that it is seen.
  'race.trainlog': [
    'athlete Race',
    'maxhr 190',
    'shoe peg "Pegasus 41" max 700 km start 120 km',
    ...[
      ...dayLines(-97, -36, days => weekly[(days + 97) % 7]),
      ...dayLines(-35, -35, () => 'race half 1:30:00'),
      ...dayLines(-34, -1, days => weekly[(days + 97) % 7]),
      ...dayLines(0, 0, () => 'run 90 min rpe 7'),
      ...dayLines(21, 21, () => 'plan race A half goal 1:29:00'),
    ].toReversed(),
    '',
  ].join('\n'),
  'first.trainlog': ['athlete First', ...dayLines(-2, 0, () => 'easy 8 km'), ''].join('\n'),
};

for (const hostName of hostsOf('web')) {
  describe(`what hovers know, in the ${hostName} host`, () => {
    let workbench: Workbench;
    before(async () => {
      workbench = await openWorkbench({ hostName, files, viewport: { width: 1200, height: 900 } });
    });
    after(() => workbench?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await workbench.shot(`failure-${this.currentTest.title}`);
    });

    it('a race ahead: the days to go, its taper, a prediction as a range, training paces', async () => {
      await workbench.openFile('race.trainlog');
      await workbench.goTo('race A half');
      const said = await workbench.hover(/Prediction/);
      await workbench.shot('hover-race');
      assert.match(said, /in 21 days \(3 weeks\)/);
      assert.match(said, /goal 1:29:00 \(4:13\/km\)/);
      assert.match(said, /Taper: from .* \(10 days\); last week up to [\d.]+ km \(65% of the usual/);
      assert.match(said, /Prediction 1:29:00 to 1:31:00, going by half in 1:30:00/);
      assert.match(said, /Training paces: E 5:02 to 5:33\/km · M 4:27\/km · T 4:11\/km/);
      await workbench.backToEditor();
    });

    it('today: fitness, fatigue and form, and how much rest makes fresh again', async () => {
      await workbench.openFile('race.trainlog');
      await workbench.goTo(dayFromToday(0).date);
      const said = await workbench.hover(/Fitness/);
      await workbench.shot('hover-today');
      assert.match(said, /Fitness \d+ · fatigue \d+ · form −\d+/);
      assert.match(said, /Rest tomorrow( and | to ).*: fresh by/);
      await workbench.backToEditor();
    });

    it('shoes: how far they have come, and what is left of them', async () => {
      await workbench.openFile('race.trainlog');
      await workbench.goTo('peg "Pegasus');
      const said = await workbench.hover(/Pegasus 41/);
      await workbench.shot('hover-shoes');
      assert.match(said, /\d+ km so far \(120 km before this log\) · \d+ km left of its 700 km/);
      await workbench.backToEditor();
    });

    it('pictures over dates, races and shoes, in the colours of the theme', async () => {
      const { page } = workbench;
      await workbench.openFile('race.trainlog');
      const drawnAt = async (place: string, name: string) => {
        await workbench.goTo(place);
        await workbench.hover(/\d/);
        const picture = page.locator('.monaco-hover:visible img[src^="data:image/svg+xml;base64,"]');
        await picture.waitFor();
        await workbench.shot(name);
        await workbench.hoverFits(/\d/);
        const seen = await picture.evaluate((image: HTMLImageElement) => ({
          drawn: image.naturalWidth > 0,
          height: image.clientHeight,
          text: image.alt,
          svg: atob(image.src.slice(image.src.indexOf(',') + 1)),
        }));
        await workbench.backToEditor();
        return seen;
      };
      for (const [theme, color] of [
        ['Light Modern', themes.light.easy],
        ['Dark Modern', themes.dark.easy],
      ] as const) {
        await workbench.chooseTheme(theme);
        const date = await drawnAt(dayFromToday(-2).date, `hover-picture-date-${theme}`);
        assert.equal(date.drawn, true);
        assert.equal(date.height, 64);
        assert.match(date.text, /^8 weeks from .*, the most in the week of/);
        assert.ok(date.svg.includes(color), theme);
        assert.match((await drawnAt('race A half', `hover-picture-race-${theme}`)).text, /^21 days to the race/);
        assert.match((await drawnAt('peg "Pegasus', `hover-picture-shoe-${theme}`)).text, /^Most in /);
      }
    });

    it('the third line of a log: days since rest, and which checks did not run yet', async () => {
      await workbench.openFile('first.trainlog');
      await workbench.goTo(dayFromToday(0).date);
      const said = await workbench.hover(/checks? of this week did not run/);
      await workbench.shot('hover-first-days');
      await workbench.hoverFits(/did not run/);
      assert.match(said, /3 days since rest \(day 3 in a row\)/);
    });

    it('what is long stands behind a link: the row of the day among the weeks, with all of it', async () => {
      const { page } = workbench;
      const tooltip = page.locator('.monaco-hover:visible', { hasText: 'Checks of this week that did not run' });
      await again(tooltip, async () => {
        await page.keyboard.press('Control+1');
        await workbench.hover(/More in Weeks/);
        await page.locator('.monaco-hover:visible a', { hasText: 'More in Weeks' }).click();
        await page.locator('.monaco-list-row.selected', { hasText: dayFromToday(0).weekday }).waitFor();
      });
      const said = await textOf(tooltip);
      await workbench.shot('hover-row');
      assert.match(said, /A run much longer than lately \(session-spike\): needs 14 days of log, has 2/);
    });
  });
}
