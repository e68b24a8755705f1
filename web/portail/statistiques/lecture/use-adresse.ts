import { useCallback, useSyncExternalStore } from "react";

const CHANGEE = "sne-question";

function suivre(dire: () => void): () => void {
  for (const nom of ["popstate", CHANGEE]) addEventListener(nom, dire);
  return () => {
    for (const nom of ["popstate", CHANGEE]) removeEventListener(nom, dire);
  };
}

export type Choix = Readonly<Record<string, string | undefined>>;

/** All that is chosen stands in the address: it may be kept and sent. */
export function useAdresse(): { choix: Choix; choisir: (changes: Choix) => void } {
  const question = useSyncExternalStore(
    suivre,
    () => location.search,
    () => "",
  );
  const choisir = useCallback((changes: Choix) => {
    const parametres = new URLSearchParams(location.search);
    for (const [nom, valeur] of Object.entries(changes))
      if (valeur === undefined || valeur === "") parametres.delete(nom);
      else parametres.set(nom, valeur);
    const suite = parametres.toString();
    history.replaceState(null, "", suite === "" ? location.pathname : `?${suite}`);
    dispatchEvent(new Event(CHANGEE));
  }, []);
  return { choix: Object.fromEntries(new URLSearchParams(question)), choisir };
}
