import { RUNG_NAMES } from '#app/components/rung.ts';
import { SHARES, type Sum } from '#app/domain/debrief/sum.ts';
import { figure, SEVERITY_WORDS } from '#app/domain/debrief/words.ts';

type Props = { readonly sum: Sum; readonly mode: 'counted' | 'practice' };

/** The score with its formula opened: every number of this attempt, in the order in which it is used. */
export function SumSection({ sum, mode }: Props) {
  const { total, points, decision, confidence, isCapped } = sum;
  return (
    <section className="debrief-section">
      <h2 className="text-16">The sum</h2>
      <p className="mt-2">
        <b className="tabular-nums">{total}</b> of 100. It is feedback on this one review
        {mode === 'counted'
          ? ' and is never averaged into your profile, which counts the defects one by one.'
          : '; a practice never touches your record.'}
      </p>
      <DefectRows sum={sum} />
      <dl className="debrief-sum">
        <dt>Q, evidence</dt>
        <dd>{sum.isClean ? cleanQuality(sum) : quality(sum)}</dd>
        {!sum.isClean && (
          <>
            <dt>λ, a false alarm</dt>
            <dd>{penaltyWords(sum)}</dd>
          </>
        )}
        <dt>D, decision</dt>
        <dd>{figure(decision)}, from the verdict above</dd>
        <dt>C, confidence</dt>
        <dd>1 − Brier ÷ 0.25, between −1 and 1 = {figure(confidence)}</dd>
        <dt>Gate</dt>
        <dd>{gateWords(sum)}</dd>
        <dt>Score</dt>
        <dd>
          {SHARES.evidence} × Q + gate × ({SHARES.decision} × D + {SHARES.confidence} × C), between 0 and 100
          <br />= {points.evidence.toFixed(1)} + {points.decision.toFixed(1)} {signed(points.confidence)} ={' '}
          <b>{total}</b>
          {isCapped && ', at most 40 because a critical defect that you did not see was approved'}
        </dd>
      </dl>
    </section>
  );
}

function DefectRows({ sum }: { readonly sum: Sum }) {
  if (sum.rows.length === 0) return null;
  return (
    <table className="debrief-table">
      <caption className="sr-only">What each planted defect weighs and earned</caption>
      <thead>
        <tr>
          <th scope="col">Defect</th>
          <th scope="col" className="is-number">
            Weight w
          </th>
          <th scope="col" className="is-number">
            Reached c
          </th>
          <th scope="col" className="is-number">
            w × c
          </th>
        </tr>
      </thead>
      <tbody>
        {sum.rows.map(({ id, title, severity, level, weight, credit }) => (
          <tr key={id}>
            <td>
              {title}
              <span className="block text-12 text-ink-2">
                {SEVERITY_WORDS[severity]}, {RUNG_NAMES[level].toLowerCase()}
              </span>
            </td>
            <td className="is-number">{weight}</td>
            <td className="is-number">{credit.toFixed(2)}</td>
            <td className="is-number">{(weight * credit).toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function quality({ earned, weights, penalty, falseAlarms, q }: Sum): string {
  return (
    `Σ w·c ÷ Σ w − λ × false alarms = ${earned.toFixed(2)} ÷ ${weights} − ${figure(penalty)} × ${falseAlarms} = ` +
    figure(q)
  );
}

function penaltyWords({ locatedCredit, regionsPerDefect, noiseRegions, penalty }: Sum): string {
  return (
    `max(0.05, 2 × c₁ × r ÷ n) = ${figure(penalty)}, where c₁ = ${locatedCredit.toFixed(2)} is what locating earns, ` +
    `r = ${regionsPerDefect.toFixed(2)} the places per defect, n = ${noiseRegions} the stretches of right code. ` +
    'It is at least twice what random flagging would gain.'
  );
}

function cleanQuality({ falseAlarms, q }: Sum): string {
  return `Nothing was planted: 1 − 0.25 × ${falseAlarms} false alarms = ${figure(q)}`;
}

function gateWords({ gate, q }: Sum): string {
  if (gate === 1) return '1: decision and confidence count';
  return q > 0
    ? '0: no planted defect was located, so decision and confidence do not count'
    : '0: Q is not above 0, so decision and confidence do not count';
}

function signed(points: number): string {
  return points < 0 ? `− ${(-points).toFixed(1)}` : `+ ${points.toFixed(1)}`;
}
