import { lazy, useCallback, useEffect } from "react";
import { useParams } from "wouter";
import { type Etape, etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { Charge } from "../../../socle/charge.tsx";
import { useAller } from "../../../socle/navigation.tsx";
import { aujourdhui } from "../aujourdhui.ts";
import { faireVenirLesAutres, faireVenirLesChamps } from "../champs/champs-a-part.ts";
import { lireReponses } from "../lire-reponses.ts";
import { ouvrirPourRemplir } from "../ouvrir-pour-remplir.ts";
import { permet } from "../sous-mandat.ts";
import { reponsesVues } from "../suivi/etat.ts";
import type { Suivi } from "../suivi/suivi.ts";
import { useSuivi } from "../suivi/use-suivi.ts";
import { versBrouillon } from "./destinations.ts";
import { Question } from "./question.tsx";

const Introuvable = lazy(async () => ({ default: (await import("../../../socle/introuvable.tsx")).Introuvable }));

/** A step of the form, drawn from its data. */
export function QuestionPage() {
  const { brouillonId = "", etape = "" } = useParams();
  const ouvrir = useCallback((id: string) => ouvrirLEtape(id, etape), [etape]);
  return (
    <Charge charger={ouvrir} entree={brouillonId}>
      {(suivi) => <QuestionDuParcours suivi={suivi} cle={etape} />}
    </Charge>
  );
}

const etapeDe = (reponses: Parameters<typeof etapesDe>[0], cle: string): Etape | undefined =>
  etapesDe(reponses, aujourdhui()).find((une) => une.cle === cle);

/** The draft, and the fields of the step. */
async function ouvrirLEtape(brouillonId: string, cle: string): Promise<Suivi> {
  const suivi = await ouvrirPourRemplir(brouillonId);
  await faireVenirLesChamps(etapeDe(lireReponses(reponsesVues(suivi.lire())), cle)?.page.champs ?? []);
  return suivi;
}

function QuestionDuParcours({ suivi, cle }: { suivi: Suivi; cle: string }) {
  const { etat, reponses } = useSuivi(suivi);
  const etape = etapeDe(reponses, cle);
  const aller = useAller();
  const { brouillonId } = etat.brouillon;
  const seRemplit = permet(etat.brouillon, "modifier");
  useEffect(() => void faireVenirLesAutres(), []);
  // a helper who only sees reads all the answers on one page
  useEffect(() => {
    if (!seRemplit) aller(versBrouillon(brouillonId), { replace: true });
  }, [seRemplit, brouillonId, aller]);
  if (!seRemplit) return null;
  return etape ? <Question suivi={suivi} etat={etat} reponses={reponses} etape={etape} /> : <Introuvable />;
}
