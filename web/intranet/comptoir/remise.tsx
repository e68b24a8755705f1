import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { comptoir } from "../../../shared/api/comptoir.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { adresseDeLAttestationAuGuichet, chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { ListeDeFaits } from "../../socle/liste-de-faits.tsx";
import { enGroupes } from "./en-groupes.ts";

type Recu = Sortie<typeof comptoir.enregistrerAuComptoir>;

/** What is handed over: the attestation, and the code that opens the space later. */
export function Remise({ recu, autre }: { recu: Recu; autre: () => void }) {
  const { numeroUnique, ancienneteDepuisLe, expireLe, code } = recu;
  const faits = [
    [m.comptoir_numero(), afficherNumeroUnique(numeroUnique)],
    [m.comptoir_anciennete(), afficherJour(ancienneteDepuisLe)],
    [m.comptoir_valable(), afficherJour(expireLe)],
    [m.comptoir_code(), enGroupes(code)],
  ] as const;
  return (
    <section>
      <h2>{m.comptoir_remettre()}</h2>
      <ListeDeFaits className="sne-resume fr-mb-2w" faits={faits} />
      <p>{m.comptoir_code_aide({ adresse: `${location.host}${chemins.rattacher}` })}</p>
      <p className="fr-hint-text">{m.comptoir_code_une_fois()}</p>
      <div className="sne-boutons">
        <Button linkProps={{ href: adresseDeLAttestationAuGuichet(numeroUnique), target: "_blank", rel: "noopener" }}>
          {m.comptoir_attestation()}
        </Button>
        <Button priority="secondary" onClick={() => print()}>
          {m.comptoir_imprimer()}
        </Button>
        <Button priority="tertiary" onClick={autre}>
          {m.comptoir_autre()}
        </Button>
      </div>
    </section>
  );
}
