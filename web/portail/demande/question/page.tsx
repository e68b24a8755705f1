import { useParams } from "wouter";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { Charge } from "../../../socle/charge.tsx";
import { Introuvable } from "../../../socle/introuvable.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { ouvrirPourRemplir } from "../ouvrir-pour-remplir.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { Question } from "./question.tsx";

/** A step of the form, drawn from its data. */
export function QuestionPage() {
  const { brouillonId = "", etape = "" } = useParams();
  return (
    <Charge charger={ouvrirPourRemplir} entree={brouillonId}>
      {(suivi) => <QuestionDuParcours suivi={suivi} cle={etape} />}
    </Charge>
  );
}

function QuestionDuParcours({ suivi, cle }: { suivi: Suivi; cle: string }) {
  const { etat, reponses } = useSuivi(suivi);
  const etape = etapesDe(reponses, aujourdhui()).find((une) => une.cle === cle);
  return etape ? <Question suivi={suivi} etat={etat} reponses={reponses} etape={etape} /> : <Introuvable />;
}
