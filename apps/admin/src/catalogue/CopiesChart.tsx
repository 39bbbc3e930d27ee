import { Box } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { LineChart, lineClasses } from '@mui/x-charts/LineChart';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { chartColours } from '../theme/palette';
import type { WorkOverview } from './work-overview';

const mostLabels = 6;

/** The state at each month's end. Loaded, with its library, only when a work has movements. */
export default function CopiesChart({ series, height }: { series: WorkOverview['series']; height: number }) {
  const text = useText();
  const locale = useChosenLocale();
  const { whole } = useFormat();
  const colours = chartColours[useTheme().palette.mode];
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const labelEvery = Math.max(1, Math.ceil(series.length / mostLabels));
  const figure = (value: number | null) => (value === null ? '' : whole(value));
  return (
    <Box role="img" aria-label={text('catalogue.chart')}>
      <LineChart
        height={height}
        skipAnimation
        margin={{ left: 8, right: 16, top: 12, bottom: 0 }}
        grid={{ horizontal: true }}
        xAxis={[
          {
            scaleType: 'point',
            data: series.map((point) => point.month),
            height: 28,
            tickInterval: (_: string, index: number) => index % labelEvery === 0,
            valueFormatter: (value: string) => month.format(new Date(`${value.slice(0, 7)}-01T00:00:00Z`)),
          },
        ]}
        yAxis={[{ min: 0, width: 52, valueFormatter: (value: number) => whole(value) }]}
        series={[
          {
            data: series.map((point) => point.printed),
            label: text('catalogue.figure.printed'),
            color: colours.printed,
            curve: 'linear',
            showMark: false,
            valueFormatter: figure,
          },
          {
            data: series.map((point) => point.sold),
            label: text('catalogue.figure.sold'),
            color: colours.sold,
            curve: 'linear',
            showMark: false,
            valueFormatter: figure,
          },
          {
            data: series.map((point) => point.inStock),
            label: text('catalogue.figure.inStock'),
            color: colours.stock,
            curve: 'linear',
            area: true,
            showMark: false,
            valueFormatter: figure,
          },
        ]}
        sx={{ [`& .${lineClasses.area}`]: { fillOpacity: 0.16 }, [`& .${lineClasses.line}`]: { strokeWidth: 2 } }}
      />
    </Box>
  );
}
