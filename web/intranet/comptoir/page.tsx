import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { comptoir } from "../../../shared/api/comptoir.ts";
import { guichet } from "../../../shared/api/guichet.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { estEnRetard, fauteDeReception } from "../../../shared/demande/reception.ts";
import { fautes } from "../../../shared/formulaire/fautes.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { aujourdhui } from "../../portail/demande/aujourdhui.ts";
import { Charge } from "../../socle/charge.tsx";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { PageDAgent, ReserveAuxAgents } from "../messages/page-d-agent.tsx";
import { lireJour } from "./clavier.ts";
import { FormulaireAuClavier } from "./formulaire-au-clavier.tsx";
import { Remise } from "./remise.tsx";
import { Ressemblances } from "./ressemblances.tsx";
import { DEPART } from "./saisie.ts";
import { useSaisie } from "./use-saisie.ts";

type Recu = Sortie<typeof comptoir.enregistrerAuComptoir>;

const lireLAgent = () => call(guichet.lireAgent, {});

/** A form on paper is typed, in its order. */
export const ComptoirPage = () => (
  <Charge charger={lireLAgent} entree={undefined} sansSession={<ReserveAuxAgents titre={m.comptoir_titre()} />}>
    {() => <Comptoir />}
  </Charge>
);

function Comptoir() {
  const [recu, recevoir] = useState<Recu>();
  return (
    <PageDAgent
      titre={recu ? m.comptoir_enregistree() : m.comptoir_titre()}
      retour={{ href: chemins.guichet, texte: m.agent_titre() }}
      large
    >
      {recu ? <Remise recu={recu} autre={() => recevoir(undefined)} /> : <Papier recevoir={recevoir} />}
    </PageDAgent>
  );
}

/** `20/11/2026` for today: most forms are received the day they are typed. */
const enClair = (jour: string): string => jour.split("-").toReversed().join("/");

function phraseDeReception(recueLe: string | undefined): string | undefined {
  if (recueLe === undefined) return fautes["date-inexistante"];
  const jour = aujourdhui().aujourdhui;
  const faute = fauteDeReception(recueLe, jour);
  if (faute) return fautes[faute];
  return estEnRetard(recueLe, jour) ? m.comptoir_en_retard() : undefined;
}

function Papier({ recevoir }: { recevoir: (recu: Recu) => void }) {
  const saisie = useSaisie(DEPART);
  const [jour, poserJour] = useState(() => enClair(aujourdhui().aujourdhui));
  const lu = lireJour(jour);
  const recueLe = "valeur" in lu && typeof lu.valeur === "string" ? lu.valeur : undefined;
  const phrase = phraseDeReception(recueLe);
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(comptoir.enregistrerAuComptoir, {
      operationId,
      recueLe: recueLe ?? "",
      reponses: { ...saisie.reponses },
      certifie: true,
    }).then(recevoir),
  );
  const [premier] = [...saisie.erreurs, ...saisie.aDonner];
  const enregistrer = () => (premier ? document.getElementById(premier.cible)?.focus() : void faire());
  return (
    <FormulaireAuClavier
      saisie={saisie}
      cote={<Ressemblances reponses={saisie.reponses} />}
      enregistrer={enregistrer}
      actes={
        <>
          <Button type="submit" disabled={enCours}>
            {m.comptoir_enregistrer()}
          </Button>
          <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
        </>
      }
    >
      <div className="sne-saisie">
        <label htmlFor="recue-le">{m.comptoir_recue_le()}</label>
        <input
          id="recue-le"
          className="fr-input"
          type="text"
          autoComplete="off"
          value={jour}
          aria-describedby="recue-le-aide"
          aria-invalid={phrase !== undefined}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => poserJour(target.value)}
        />
        <p id="recue-le-aide" className="sne-saisie-aide">
          {phrase !== undefined && <span className="fr-error-text">{phrase}</span>}
          <span className="sne-saisie-choix">{m.comptoir_recue_aide()}</span>
        </p>
      </div>
    </FormulaireAuClavier>
  );
}
