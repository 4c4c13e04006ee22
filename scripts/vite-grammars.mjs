import peggy from 'peggy'

/** Turns `*.peggy` grammars into modules that export `parse`. */
export function grammars() {
  return {
    name: 'grammars',
    transform(source, id) {
      if (!id.endsWith('.peggy')) return null
      return { code: peggy.generate(source, { output: 'source', format: 'es' }), map: null }
    },
  }
}
