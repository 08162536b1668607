// Keeps those paths of an API's description that match, with all that they refer to:
//   node trim.mjs FULL.json TRIMMED.json PATTERN...
// OpenAPI 3 (GitHub) and Swagger 2 (Forgejo). Whole, they take Prism minutes to read.
import { readFileSync, writeFileSync } from 'node:fs'

const [source, target, ...patterns] = process.argv.slice(2)
const full = JSON.parse(readFileSync(source, 'utf8'))
const wanted = patterns.map(pattern => new RegExp(pattern))
const isObject = value => typeof value === 'object' && value !== null

const trimmed = { ...full, paths: {} }
for (const holder of ['components', 'definitions', 'parameters', 'responses', 'webhooks', 'x-webhooks']) delete trimmed[holder]
for (const [path, item] of Object.entries(full.paths)) {
  if (wanted.some(pattern => pattern.test(path))) trimmed.paths[path] = item
}
if (full.components?.securitySchemes) trimmed.components = { securitySchemes: full.components.securitySchemes }
if (full.swagger) {
  // Forgejo's description is a template whose base path is filled in by the server.
  trimmed.basePath = '/api/v1'
  // Forgejo itself does not keep to its description of answers (it knows no `null`): only requests are checked.
  for (const item of Object.values(trimmed.paths)) {
    for (const operation of Object.values(item)) operation.responses = { default: { description: 'anything' } }
  }
}

// What is kept refers to further parts, and they to others.
const kept = new Set()
function keep(node) {
  if (!isObject(node)) return
  if (typeof node.$ref === 'string' && !kept.has(node.$ref)) {
    kept.add(node.$ref)
    const names = node.$ref.replace(/^#\//, '').split('/').map(name => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    const part = names.reduce((at, name) => at?.[name], full)
    if (part === undefined) throw new Error(`${node.$ref} leads nowhere`)
    const holder = names.slice(0, -1).reduce((at, name) => (at[name] ??= {}), trimmed)
    holder[names.at(-1)] = part
    keep(part)
  }
  Object.values(node).forEach(keep)
}
keep(trimmed.paths)

// `nullable` beside no `type` is an error to Prism's validator, and Prism then lets every body pass without a word.
// The same meaning in words that it understands:
function spellNullable(node) {
  if (!isObject(node)) return
  for (const [key, value] of Object.entries(node)) if (key !== 'example' && key !== 'examples') spellNullable(value)
  if (node.nullable !== true || node.type !== undefined) return
  delete node.nullable
  const choices = node.oneOf ?? node.anyOf
  if (choices) {
    choices.push({ enum: [null] })
  } else {
    const { allOf, $ref } = node
    if (!allOf && !$ref) return
    delete node.allOf
    delete node.$ref
    node.anyOf = [allOf ? { allOf } : { $ref }, { enum: [null] }]
  }
}

// Prism answers 406 to `Accept: application/vnd.github+json` unless the description lists that type.
function nameGitHubsType(node) {
  if (!isObject(node)) return
  const json = node.description !== undefined && node.content?.['application/json']
  if (json) node.content['application/vnd.github+json'] ??= json
  Object.values(node).forEach(nameGitHubsType)
}

if (full.openapi) {
  spellNullable(trimmed)
  nameGitHubsType(trimmed)
}
writeFileSync(target, JSON.stringify(trimmed))
console.error(`${target}: ${Object.keys(trimmed.paths).length} paths, ${kept.size} parts`)
