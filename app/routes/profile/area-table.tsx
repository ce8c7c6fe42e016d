import { LadderGlyph } from '#app/components/ladder-glyph.tsx';
import type { Rung } from '#app/components/rung.ts';
import { AREA_NAMES } from '#app/domain/exercise/area.ts';
import type { AreaView, ProfileView } from '#app/domain/skill/profile-view.ts';
import { BandBar, BandScale } from './band-bar.tsx';
import { percentRange } from './percent.ts';
import { tellWaiting } from './tell-waiting.ts';

const RUNGS = ['missed', 'located', 'explained', 'proven', 'proven+fixed'] as const satisfies readonly Rung[];
const RUNG_HEADS = ['missed', 'located', 'explained', 'proven or fixed', 'both'] as const;

type Props = {
  readonly areas: readonly AreaView[];
  readonly overall: Pick<ProfileView, 'overall' | 'attempts' | 'defects'>;
};

/** Overall and the eight areas as bands, with one mark per defect beside. */
export function AreaTable({ areas, overall }: Props) {
  return (
    <section className="mt-14" aria-labelledby="areas">
      <h2 id="areas" className="text-16">
        Areas
      </h2>
      <p className="mt-1 text-13 text-ink-2">
        How often you locate a typical medium defect, and how far you took each one you met.
      </p>
      <table className="profile-table mt-4 w-full">
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col" className="profile-band">
              Reference catch rate <span className="font-normal">with its 90 % band</span>
              <BandScale />
            </th>
            <th scope="col">
              <span className="sr-only">Band in per cent</span>
            </th>
            <th scope="col">
              Evidence <span className="font-normal">one mark per defect</span>
              <Legend />
            </th>
          </tr>
        </thead>
        <tbody>
          <Row
            name="Overall"
            facts={`${overall.defects} defects, ${overall.attempts} reviews`}
            band={overall.overall}
            isStarted
          />
          {areas.map((area) => (
            <Row
              key={area.area}
              name={AREA_NAMES[area.area]}
              facts={area.defects === 0 ? null : `${area.defects} defects, ${area.exercises} exercises`}
              band={area.band}
              isStarted={area.defects > 0}
              heights={area.heights}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = {
  readonly name: string;
  readonly facts: string | null;
  readonly band: AreaView['band'];
  readonly isStarted: boolean;
  readonly heights?: readonly number[];
};

function Row({ name, facts, band, isStarted, heights }: RowProps) {
  const isShown = isStarted && band.status === 'shown';
  return (
    <tr>
      <th scope="row">
        <span className="block">{name}</span>
        {facts !== null && <span className="block text-12 font-normal text-ink-3">{facts}</span>}
      </th>
      <td className="profile-band" colSpan={isShown ? 1 : 2}>
        {!isStarted && <span className="text-13 text-ink-3">not started</span>}
        {isStarted && band.status === 'collecting' && (
          <span className="text-13 text-ink-2">{tellWaiting(band.gate)}</span>
        )}
        {isShown && <BandBar band={band.value} />}
      </td>
      {isShown && <td className="text-right tabular-nums">{percentRange(band.value)}</td>}
      <td>{heights && isStarted && <Marks heights={heights} />}</td>
    </tr>
  );
}

/** One glyph per defect; the count in words for a screen reader. */
function Marks({ heights }: { readonly heights: readonly number[] }) {
  const words = heights.flatMap((count, height) =>
    count > 0 ? [`${count} ${RUNG_HEADS[height] ?? ''}`] : [],
  );
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      <span className="sr-only">{words.join(', ')}</span>
      {RUNGS.map((rung, height) => {
        const count = heights[height] ?? 0;
        return (
          count > 0 && (
            <span key={rung} className="inline-flex flex-wrap gap-0.5">
              {Array.from({ length: count }, (_, index) => (
                <LadderGlyph key={index} rung={rung} size={14} />
              ))}
            </span>
          )
        );
      })}
    </span>
  );
}

function Legend() {
  return (
    <span className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-12 font-normal text-ink-2">
      {RUNGS.map((rung, height) => (
        <span key={rung} className="inline-flex items-center gap-1">
          <LadderGlyph rung={rung} size={14} />
          {RUNG_HEADS[height]}
        </span>
      ))}
    </span>
  );
}
