import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { BarPlot } from '@mui/x-charts/BarChart';
import { ChartsAxisHighlight } from '@mui/x-charts/ChartsAxisHighlight';
import { ChartsDataProvider } from '@mui/x-charts/ChartsDataProvider';
import { ChartsGrid } from '@mui/x-charts/ChartsGrid';
import { ChartsLegend } from '@mui/x-charts/ChartsLegend';
import { ChartsSurface } from '@mui/x-charts/ChartsSurface';
import { ChartsTooltip } from '@mui/x-charts/ChartsTooltip';
import { ChartsXAxis } from '@mui/x-charts/ChartsXAxis';
import { ChartsYAxis } from '@mui/x-charts/ChartsYAxis';
import { LinePlot } from '@mui/x-charts/LineChart';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { chartColours } from '../theme/palette';
import type { WorkStock } from './work-stock';

const mostLabels = 6;

/** Bars for what was printed and sold in each month, a line for what was on hand at its end. Loaded only when a work has movements. */
export default function CopiesChart({ months, height }: { months: WorkStock['months']; height: number }) {
  const text = useText();
  const { whole } = useFormat();
  const monthName = useMonthName();
  const colours = chartColours[useTheme().palette.mode];
  const labelEvery = Math.max(1, Math.ceil(months.length / mostLabels));
  const figure = (value: number | null) => (value === null ? '' : whole(value));
  return (
    <Box role="img" aria-label={text('catalogue.chart')}>
      <ChartsDataProvider
        height={height}
        skipAnimation
        margin={{ left: 8, right: 16, top: 12, bottom: 0 }}
        series={[
          {
            type: 'bar',
            data: months.map(({ printed }) => printed),
            label: text('catalogue.figure.printed'),
            color: colours.printed,
            valueFormatter: figure,
          },
          {
            type: 'bar',
            data: months.map(({ sold }) => sold),
            label: text('catalogue.figure.sold'),
            color: colours.sold,
            valueFormatter: figure,
          },
          {
            type: 'line',
            data: months.map(({ onHand }) => onHand),
            label: text('catalogue.figure.inStock'),
            color: colours.stock,
            curve: 'stepAfter',
            showMark: false,
            valueFormatter: figure,
          },
        ]}
        xAxis={[
          {
            id: 'month',
            scaleType: 'band',
            data: months.map(({ month }) => month),
            height: 28,
            tickInterval: (_: string, index: number) => index % labelEvery === 0,
            valueFormatter: monthName,
          },
        ]}
        yAxis={[{ id: 'copies', min: 0, width: 52, valueFormatter: (value: number) => whole(value) }]}
      >
        <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
          <ChartsLegend />
        </Box>
        <ChartsSurface>
          <ChartsGrid horizontal />
          <BarPlot />
          <LinePlot />
          <ChartsXAxis axisId="month" />
          <ChartsYAxis axisId="copies" />
          <ChartsAxisHighlight x="band" />
        </ChartsSurface>
        <ChartsTooltip trigger="axis" />
      </ChartsDataProvider>
    </Box>
  );
}

function useMonthName(): (month: string) => string {
  const locale = useChosenLocale();
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`));
}
