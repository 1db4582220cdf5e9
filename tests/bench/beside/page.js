// A plan as a plain web page: title, tallies, a chart of verdicts and a table of all measures. To be measured beside Torikumi,
// so it is built with care for its speed: the plan is asked for first, the chart is drawn before the table's code is fetched.

import './page.css';
import { drawVerdicts } from './chart.js';
import { viewOf } from './plan.js';

const at = (id) => document.getElementById(id);

/** Marks the frame that puts on the screen what has been drawn; resolves when it has gone there, so that nothing holds it up. */
const marked = (name) =>
    new Promise((done) => {
        requestAnimationFrame(() => {
            performance.mark(name);
            setTimeout(done);
        });
    });

const view = viewOf(await window.plan);
document.title = view.title;
at('title').textContent = view.title;
at('about').textContent = view.about;
at('tallies').append(
    ...view.tallies.map(({ sign, count }) => Object.assign(document.createElement('li'), { textContent: `${sign} ${count}` })),
);
drawVerdicts(at('verdicts'), view.groups);
await marked('plain-first-chart');

const { showTable } = await import('./table.js');
await showTable({ table: at('measures'), search: at('search'), count: at('count') }, view.rows);
await marked('plain-table');
