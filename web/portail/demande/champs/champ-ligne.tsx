import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { type InputHTMLAttributes, useState } from "react";
import { ecrireLigne, lireLigne } from "../saisie/lectures.ts";
import { etatDuChamp, idDuChamp, libelleDuChamp, type ProprietesDeChamp } from "./proprietes.ts";

type TypeDeLigne =
  | "texte"
  | "adresse"
  | "code-postal"
  | "telephone"
  | "courriel"
  | "nir"
  | "siret"
  | "siren"
  | "entier"
  | "montant";
type Attributs = InputHTMLAttributes<HTMLInputElement>;

const parType: Record<TypeDeLigne, Attributs> = {
  texte: { type: "text" },
  adresse: { type: "text" },
  "code-postal": { type: "text", inputMode: "numeric", className: "sne-court" },
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
  adresseCodePostal: "postal-code",
};

type Rempli = Pick<ProprietesDeChamp<TypeDeLigne>, "champ" | "pourSoi">;

/** What a browser is told of the purpose of a box. */
export const remplissageDe = ({ champ, pourSoi }: Rempli): string => (pourSoi && remplissage[champ.nom]) || "off";

/** One line to type: text, number, amount. */
export function ChampLigne({ pourSoi, ...proprietes }: ProprietesDeChamp<TypeDeLigne>) {
  const { champ, valeur, faute, lire, quitter } = proprietes;
  const [saisie, poser] = useState(() => ecrireLigne(champ, valeur));
  return (
    <Input
      label={libelleDuChamp(champ)}
      hintText={champ.aide}
      {...etatDuChamp(faute)}
      nativeInputProps={{
        ...parType[champ.type],
        autoComplete: remplissageDe({ champ, pourSoi }),
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
