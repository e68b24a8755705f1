import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { jourAParis } from "../../../shared/demande/delais.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { intituleDe } from "../../../shared/formulaire/intitule.ts";
import { m } from "../../paraglide/messages.js";
import { direLEcart } from "./dire-ecart.ts";
import type { PaireOuverte } from "./paire-ouverte.ts";

export type Cote = 0 | 1;
export type Choix = Readonly<Record<string, Cote>>;

type Proprietes = { paire: PaireOuverte; choix: Choix; choisir: (choix: Choix) => void };

/** What is kept of each answer, when nobody says otherwise. */
export const choixProposes = ({ ecarts }: PaireOuverte): Choix =>
  Object.fromEntries(ecarts.map(({ champ, proposee }) => [champ, proposee]));

/** Both answers of each question side by side, the one to keep marked. */
export function ChoixDesReponses({ paire, choix, choisir }: Proprietes) {
  const { cotes, ecarts, ecartsProteges } = paire;
  if (ecarts.length === 0) return <p>{ecartsProteges ? m.doublon_sans_ecart_vu() : m.doublon_sans_ecart()}</p>;
  const numeros = cotes.map(({ situation }) => afficherNumeroUnique(situation.numeroUnique));
  const option = ({ champ, ditesLe }: PaireOuverte["ecarts"][number], rang: Cote) => ({
    label: direLEcart(champ, cotes[rang], cotes[rang === 0 ? 1 : 0]),
    hintText: m.doublon_dite({ numero: numeros[rang] ?? "", jour: afficherJour(jourAParis(new Date(ditesLe[rang]))) }),
    nativeInputProps: {
      name: `garder-${champ}`,
      checked: choix[champ] === rang,
      onChange: () => choisir({ ...choix, [champ]: rang }),
    },
  });
  const tout = (rang: Cote) => choisir(Object.fromEntries(ecarts.map(({ champ }) => [champ, rang])));
  return (
    <section>
      <h3 className="fr-h6">{m.doublon_choisir()}</h3>
      <p>
        {m.doublon_choisir_nombre({ nombre: ecarts.length })} {m.doublon_choisir_texte()}
      </p>
      <div className="sne-boutons fr-mt-0 fr-mb-3w">
        <Button size="small" priority="tertiary" onClick={() => choisir(choixProposes(paire))}>
          {m.doublon_tout_recent()}
        </Button>
        {([0, 1] as const).map((rang) => (
          <Button key={rang} size="small" priority="tertiary" onClick={() => tout(rang)}>
            {m.doublon_tout_de({ numero: numeros[rang] ?? "" })}
          </Button>
        ))}
      </div>
      <div className="sne-a-choisir">
        {ecarts.map((ecart) => (
          <RadioButtons
            key={ecart.champ}
            small
            legend={intituleDe(ecart.champ) ?? ecart.champ}
            options={[option(ecart, 0), option(ecart, 1)]}
          />
        ))}
      </div>
    </section>
  );
}
