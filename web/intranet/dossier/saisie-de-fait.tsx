import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { Select } from "@codegouvfr/react-dsfr/Select.js";
import { useState } from "react";
import type { ChampCorrigeable } from "../../../shared/dossier/corrigeables.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";
import { m } from "../../paraglide/messages.js";

type Proprietes = { champ: ChampCorrigeable; valeur: Valeur | null; poser: (valeur: Valeur | null) => void };

const OUI_NON = [
  { code: "true", libelle: m.oui() },
  { code: "false", libelle: m.non() },
];

/** What is typed, as the field understands it; a number that is not one is left to the service, which says so. */
function lire({ type }: ChampCorrigeable, saisie: string): Valeur | null {
  if (saisie.trim() === "") return null;
  if (type === "booleen") return saisie === "true";
  const nombre = Number(saisie.replaceAll(/\s/gu, "").replace(",", "."));
  return (type === "entier" || type === "montant") && !Number.isNaN(nombre) ? nombre : saisie;
}

/** One box for one fact. */
export function SaisieDeFait({ champ, valeur, poser }: Proprietes) {
  const [saisie, saisir] = useState(valeur === null ? "" : String(valeur));
  const changer = (texte: string) => {
    saisir(texte);
    poser(lire(champ, texte));
  };
  if (champ.type === "choix" || champ.type === "booleen")
    return (
      <Select
        label={champ.libelle}
        nativeSelectProps={{ value: saisie, onChange: ({ target }) => changer(target.value) }}
      >
        {(champ.type === "choix" ? champ.modalites : OUI_NON).map(({ code, libelle }) => (
          <option key={code} value={code}>
            {libelle}
          </option>
        ))}
      </Select>
    );
  return (
    <Input
      label={champ.libelle}
      nativeInputProps={{ value: saisie, autoComplete: "off", onChange: ({ target }) => changer(target.value) }}
    />
  );
}
