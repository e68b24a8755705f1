import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";

type Commun = { id: string; libelle: string; aide?: string; faute?: string | undefined };

type Texte = Commun & {
  valeur: string;
  changer: (valeur: string) => void;
  type?: "text" | "email" | "tel" | "date";
  long?: boolean;
};

/** One line of the fiche, or a few. */
export function Texte({ id, libelle, aide, faute, valeur, changer, type = "text", long = false }: Texte) {
  const commun = { id, name: id, value: valeur, "aria-invalid": faute !== undefined };
  return (
    <Input
      label={libelle}
      hintText={aide}
      state={faute ? "error" : "default"}
      stateRelatedMessage={faute}
      {...(long
        ? {
            textArea: true as const,
            nativeTextAreaProps: { ...commun, onChange: ({ target }) => changer(target.value) },
          }
        : { nativeInputProps: { ...commun, type, onChange: ({ target }) => changer(target.value) } })}
    />
  );
}

type Cases = Commun & {
  choix: readonly { code: string; nom: string }[];
  coches: readonly string[];
  changer: (coches: string[]) => void;
};

/** Several answers of a short list. */
export const Cases = ({ id, libelle, aide, faute, choix, coches, changer }: Cases) => (
  <Checkbox
    id={id}
    legend={libelle}
    hintText={aide}
    state={faute ? "error" : "default"}
    stateRelatedMessage={faute}
    options={choix.map(({ code, nom }) => ({
      label: nom,
      nativeInputProps: {
        checked: coches.includes(code),
        onChange: ({ target }) =>
          changer(target.checked ? [...coches, code] : coches.filter((autre) => autre !== code)),
      },
    }))}
  />
);
