'use client'
/** A page that failed leaves the product's frame standing: the way to every other page. */
export { default } from '../error'
