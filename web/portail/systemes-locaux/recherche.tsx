import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { m } from "../../paraglide/messages.js";
import { useEstPret } from "../../socle/est-pret.ts";

type Proprietes = { saisie: string; chercher: (saisie: string) => void; nombre: number };

/** Filters the list as one types; what is typed stays in the page. */
export const Recherche = ({ saisie, chercher, nombre }: Proprietes) => (
  <div inert={!useEstPret()}>
    <Input
      label={m.systemes_recherche_libelle()}
      hintText={m.systemes_recherche_aide()}
      nativeInputProps={{
        type: "search",
        autoComplete: "off",
        maxLength: 50,
        value: saisie,
        onChange: ({ target }) => chercher(target.value),
      }}
    />
    <p role="status" className="sne-discret">
      {saisie.trim() === "" ? "" : m.systemes_recherche_resultat({ nombre })}
    </p>
  </div>
);
