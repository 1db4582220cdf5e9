// Verdicts by outermost group, as stacked bars. Of ECharts only what these need.

import { BarChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

import { signs } from './plan.js';

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

const colours = ['#1f77b4', '#d9541e', '#8c8c8c', '#c8b560'];

export function drawVerdicts(element, groups) {
    const chart = init(element);
    chart.setOption({
        // What moves has no moment at which it is drawn.
        animation: false,
        textStyle: { fontFamily: getComputedStyle(element).fontFamily },
        color: colours,
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
        legend: { top: 0 },
        grid: { left: 220, right: 24, top: 32, bottom: 24 },
        xAxis: { type: 'value' },
        yAxis: { type: 'category', inverse: true, data: groups.map(({ name }) => name) },
        series: signs.map((name, at) => ({
            type: 'bar',
            stack: 'verdicts',
            name,
            data: groups.map(({ counts }) => counts[at]),
        })),
    });
    addEventListener('resize', () => chart.resize());
}
