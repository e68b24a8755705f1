import type { ConsultationLue } from "../../../../shared/api/espace.ts";
import { afficherInstant } from "../../../socle/afficher-instant.ts";
import { direLaConsultation } from "./dire-la-consultation.ts";

const enLignes = (lectures: readonly ConsultationLue[]) =>
  lectures.map((lecture, rang) => ({ ...lecture, cle: `${lecture.le}-${rang}` }));

/** Readings of a file, as the service lists them: the last one first. */
export const Lectures = ({ lectures }: { lectures: readonly ConsultationLue[] }) => (
  <ul className="sne-liste fr-mb-4w">
    {enLignes(lectures).map(({ cle, ...lecture }) => (
      <li key={cle}>
        <time className="sne-discret" dateTime={lecture.le}>
          {afficherInstant(lecture.le)}
        </time>
        <p className="fr-mb-0">{direLaConsultation(lecture)}</p>
      </li>
    ))}
  </ul>
);
