import { m } from "../../../paraglide/messages.js";
import { type Absence, raisons, symboles } from "../lecture/valeurs.ts";

/** What stands where there is no figure, and 0, which is one. */
export const LegendeDesAbsences = ({ absences }: { absences: readonly Absence[] }) => (
  <dl className="sne-absences">
    {absences.map((absence) => (
      <div key={absence}>
        <dt>{symboles[absence]}</dt>
        <dd>{raisons[absence]()}</dd>
      </div>
    ))}
    <div>
      <dt>0</dt>
      <dd>{m.stat_zero()}</dd>
    </div>
  </dl>
);
