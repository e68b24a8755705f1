import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { ReactNode } from "react";
import { m } from "../../../paraglide/messages.js";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import type { Lecture } from "../lecture/use-lecture.ts";

/** A part of a page while it is read, when it cannot be, and once it is. */
export function LectureEnCours<T>({ lecture, children }: { lecture: Lecture<T>; children: (valeur: T) => ReactNode }) {
  if (lecture.nature === "pret") return children(lecture.valeur);
  if (lecture.nature === "attente") return <p role="status">{m.attente()}</p>;
  return (
    <>
      <Alert severity="error" small description={phraseDEchec(lecture.echec)} />
      <Button priority="tertiary" className="fr-mt-2w" onClick={lecture.recommencer}>
        {m.reessayer()}
      </Button>
    </>
  );
}

export const PasDansCetteEdition = () => <p>{m.stat_pas_dans_l_edition()}</p>;
