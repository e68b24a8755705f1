import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import type { PieceDemandeeLue } from "../../../../shared/api/pieces.ts";
import { m } from "../../../paraglide/messages.js";
import { ChoisirDesFichiers } from "./choisir-des-fichiers.tsx";
import { PagesDuDocument } from "./pages-du-document.tsx";
import { EchecDeLEnvoi, EtatDeLEnvoi, FichiersEcartes } from "./suite-de-l-envoi.tsx";
import { useDocument } from "./use-document.ts";
import { useEnvoi } from "./use-envoi.ts";

type Proprietes = {
  reference: string;
  demandee: PieceDemandeeLue;
  envoyee: (pieceId: string) => void;
  relire: () => void;
  /** Takes the focus when what held it is gone. */
  auTitre: () => void;
};

/** Composes a document, photo by photo or from files, and sends it. */
export function DonnerUnDocument({ reference, demandee, envoyee, relire, auTitre }: Proprietes) {
  const { choix, libelle, personne } = demandee;
  const [code, poserCode] = useState(choix[0]?.code ?? "");
  const document = useDocument();
  const { etat, envoyer, oublier } = useEnvoi((pieceId) => {
    document.vider();
    envoyee(pieceId);
    auTitre();
  }, relire);
  const pour = [libelle, personne.nom].filter(Boolean).join(", ");
  const { pages, ecartes, enPreparation } = document;
  const empeche = etat.enCours || enPreparation;
  const partir = () => {
    if (empeche) return;
    void envoyer({ reference, operationId: document.identite(), code, personne: personne.cle, pages });
  };
  const retirer = (id: string) => {
    oublier();
    document.retirer(id);
    if (pages.length === 1) auTitre();
  };
  const ajouter = (fichiers: readonly File[]) => {
    oublier();
    return document.ajouter(fichiers);
  };
  return (
    <div>
      {choix.length > 1 && <Choix choix={choix} code={code} poser={poserCode} empeche={etat.enCours} />}
      <PagesDuDocument pages={pages} parts={etat.parts} enCours={etat.enCours} retirer={retirer} />
      <FichiersEcartes ecartes={ecartes} />
      {pages.length > 0 && !etat.enCours && <p className="fr-hint-text fr-mt-2w fr-mb-0">{m.pieces_ajouter_page()}</p>}
      <ChoisirDesFichiers ajouter={ajouter} pour={pour} empeche={empeche} />
      <EtatDeLEnvoi etat={etat} enPreparation={enPreparation} />
      <EchecDeLEnvoi echec={etat.echec} reprendre={partir} fermer={oublier} />
      {pages.length > 0 && (
        // not `disabled`: it would lose the focus as soon as it is pressed
        <Button className="fr-mt-2w" nativeButtonProps={{ "aria-disabled": empeche }} onClick={partir}>
          {etat.echec === undefined ? m.pieces_envoyer() : m.reessayer()}
          <span className="fr-sr-only"> : {pour}</span>
        </Button>
      )}
    </div>
  );
}

type ChoixProprietes = {
  choix: PieceDemandeeLue["choix"];
  code: string;
  poser: (code: string) => void;
  empeche: boolean;
};

/** One of these is enough: the person says which one it is. */
const Choix = ({ choix, code, poser, empeche }: ChoixProprietes) => (
  <Select
    label={m.pieces_quel_document()}
    disabled={empeche}
    nativeSelectProps={{ value: code, onChange: ({ currentTarget }) => poser(currentTarget.value) }}
  >
    {choix.map((un) => (
      <option key={un.code} value={un.code}>
        {un.libelle}
      </option>
    ))}
  </Select>
);
