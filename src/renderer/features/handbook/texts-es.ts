/** The handbook in Spanish, built into the program from the same files that are read in the repository. */
export const texts = import.meta.glob<string>('../../../../docs/handbook/es/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const pictures = import.meta.glob<string>('../../../../docs/handbook/es/pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
})
