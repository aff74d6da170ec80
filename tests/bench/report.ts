import type { BuildCost, BuiltSize } from './measure.ts';

/** What a number of steps costs. */
export interface Measurement {
  steps: number;
  /** The first build of a copy: no share card, font or content is kept from before. */
  cold: BuildCost;
  /** The second one. */
  warm: BuildCost;
  site: BuiltSize;
}

/** Number of steps that the others are held against: enough of them to outweigh the start. */
const reference = 170;

/**
 * Tells measurements as tables.
 *
 * @param measurements The measurements, in any order.
 * @returns Two tables in Markdown. A ratio says what a step costs against one of 170, as far as those
 *   were measured; above 1 it costs more.
 */
export function toReport(measurements: Measurement[]): string {
  const ordered = measurements.toSorted((a, b) => a.steps - b.steps);
  const standard = ordered.find(({ steps }) => steps === reference);
  /** A cost for each step, against the same at the standard. */
  function ratio(of: Measurement, cost: (measurement: Measurement) => number): string {
    return standard === undefined
      ? '–'
      : (cost(of) / of.steps / (cost(standard) / standard.steps)).toFixed(2);
  }

  return [
    row(['Steps', 'Build', 'Seconds', 'Milliseconds a step', 'Ratio', 'Peak memory, MiB']),
    row(['--:', '---', '--:', '--:', '--:', '--:']),
    ...ordered.flatMap((measurement) =>
      (['cold', 'warm'] as const).map((build) => {
        const { seconds, peakMemory } = measurement[build];
        return row([
          inFull(measurement.steps),
          build,
          seconds.toFixed(1),
          ((seconds * 1000) / measurement.steps).toFixed(0),
          ratio(measurement, (each) => each[build].seconds),
          inFull(peakMemory),
        ]);
      }),
    ),
    '',
    row(['Steps', 'Files', 'All, KB', 'Page and card of a step, KB', 'Ratio', 'The rest, KB']),
    row(['--:', '--:', '--:', '--:', '--:', '--:']),
    ...ordered.map((measurement) => {
      const { steps, site } = measurement;
      return row([
        inFull(steps),
        inFull(site.files),
        inFull(site.bytes / 1000),
        (site.stepBytes / 1000 / steps).toFixed(1),
        ratio(measurement, (each) => each.site.stepBytes),
        inFull((site.bytes - site.stepBytes) / 1000),
      ]);
    }),
  ].join('\n');
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function inFull(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
