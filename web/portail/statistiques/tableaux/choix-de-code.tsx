import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { m } from "../../../paraglide/messages.js";
import { Choix } from "../choix/choix.tsx";
import { departementsParNom, regions } from "../lecture/territoire.ts";

type Proprietes = { niveau: Niveau; valeur: string; changer: (codes: string) => void };

/** Régions and départements in a list; what is too many for one by its codes, as re-users have them. */
export function ChoixDeCode({ niveau, valeur, changer }: Proprietes) {
  const liste = niveau === "REG" ? regions : niveau === "DEP" ? departementsParNom : undefined;
  if (!liste) return <Codes key={niveau} valeur={valeur} changer={changer} />;
  return (
    <Choix
      nom={m.stat_territoire()}
      valeur={valeur}
      options={[{ code: "", nom: m.stat_tous() }, ...liste]}
      changer={changer}
    />
  );
}

function Codes({ valeur, changer }: Omit<Proprietes, "niveau">) {
  const [saisie, saisir] = useState(valeur);
  return (
    <div className="sne-choix-et-geste">
      <Input
        label={m.stat_codes()}
        hintText={m.stat_codes_aide()}
        nativeInputProps={{
          autoComplete: "off",
          maxLength: 500,
          value: saisie,
          onChange: ({ target }) => saisir(target.value),
        }}
      />
      <Button type="button" priority="secondary" onClick={() => changer(saisie.trim())}>
        {m.stat_voir_territoire()}
      </Button>
    </div>
  );
}
