import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type ChangeEvent, useRef } from "react";
import { m } from "../../../paraglide/messages.js";

/** iOS then gives a JPEG for a photo that it keeps in HEIC; one chosen all the same is taken. */
const ACCEPTES = "image/jpeg,image/png,application/pdf,.heic,.heif";

/** Elsewhere `capture` is ignored, and the button would open a list of files. */
const seTientEnMain = (): boolean => navigator.maxTouchPoints > 0;

type Proprietes = {
  ajouter: (fichiers: readonly File[]) => void;
  /** What it is a document of, for who hears the buttons alone. */
  pour: string;
  empeche: boolean;
};

/** Two plain buttons: a photo taken now, or files that are there already. */
export function ChoisirDesFichiers({ ajouter, pour, empeche }: Proprietes) {
  const photo = useRef<HTMLInputElement>(null);
  const fichiers = useRef<HTMLInputElement>(null);
  const recevoir = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const choisis = [...(currentTarget.files ?? [])];
    // the same file may be chosen again
    currentTarget.value = "";
    if (choisis.length > 0) ajouter(choisis);
  };
  return (
    <div className="sne-boutons fr-mt-2w">
      <input ref={photo} type="file" hidden accept="image/*" capture="environment" onChange={recevoir} />
      <input ref={fichiers} type="file" hidden accept={ACCEPTES} multiple onChange={recevoir} />
      {seTientEnMain() && (
        <Button priority="secondary" disabled={empeche} onClick={() => photo.current?.click()}>
          {m.pieces_prendre_photo()}
          <span className="fr-sr-only"> : {pour}</span>
        </Button>
      )}
      <Button priority="secondary" disabled={empeche} onClick={() => fichiers.current?.click()}>
        {m.pieces_choisir_fichier()}
        <span className="fr-sr-only"> : {pour}</span>
      </Button>
    </div>
  );
}
