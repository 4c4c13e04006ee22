/** A name as it is compared: without case, accents, spaces and punctuation. `Fecha de Publicación` → `fechadepublicacion`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
