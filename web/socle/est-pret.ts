import { useSyncExternalStore } from "react";

const jamais = () => () => {};

/** False on a page drawn at build, until its scripts have taken it over. */
export const useEstPret = (): boolean =>
  useSyncExternalStore(
    jamais,
    () => true,
    () => false,
  );
