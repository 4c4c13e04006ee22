// The types of style modules come from vite/client; this names what TypeScript can't see in them.
declare module '*.css'
