import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type InputHTMLAttributes, useState } from "react";
import { ecrireLigne, lireLigne } from "../saisie/lectures.ts";
import { type ChampDe, etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

type TypeDeLigne = "texte" | "telephone" | "courriel" | "nir" | "siret" | "siren" | "entier" | "montant";
type Attributs = InputHTMLAttributes<HTMLInputElement>;

const parType: Record<TypeDeLigne, Attributs> = {
  texte: { type: "text" },
  telephone: { type: "tel" },
  courriel: { type: "email", autoCapitalize: "none", spellCheck: false },
  nir: { type: "text", autoCapitalize: "characters", spellCheck: false, className: "sne-moyen" },
  siret: { type: "text", inputMode: "numeric", className: "sne-moyen" },
  siren: { type: "text", inputMode: "numeric", className: "sne-moyen" },
  entier: { type: "text", inputMode: "numeric", className: "sne-court" },
  montant: { type: "text", inputMode: "decimal", className: "sne-court" },
};

/** Purpose of the fields about the person, so that a browser may fill them (RGAA 11.13). */
const remplissage: Readonly<Record<string, string>> = {
  nomNaissance: "family-name",
  prenoms: "given-name",
  telephone: "tel",
  courriel: "email",
  adresseLigne: "address-line1",
  adresseComplement: "address-line2",
};

const attributs = ({ nom, type }: ChampDe<TypeDeLigne>, pourSoi: boolean): Attributs => ({
  ...parType[type],
  autoComplete: (pourSoi ? remplissage[nom] : undefined) ?? "off",
});

/** One line to type: text, number, amount. */
export function ChampLigne({ champ, valeur, faute, lire, quitter, pourSoi }: ProprietesDeChamp<TypeDeLigne>) {
  const [saisie, poser] = useState(() => ecrireLigne(champ, valeur));
  return (
    <Input
      label={libelleDuChamp(champ)}
      hintText={champ.aide}
      {...etatDuChamp(faute)}
      nativeInputProps={{
        ...attributs(champ, pourSoi),
        id: idDuChamp(champ.nom),
        name: champ.nom,
        value: saisie,
        "aria-invalid": faute !== undefined,
        onBlur: quitter,
        onChange: ({ target }) => {
          poser(target.value);
          lire(lireLigne(champ, target.value));
        },
      }}
    />
  );
}
