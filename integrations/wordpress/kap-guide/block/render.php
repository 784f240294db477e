<?php
/**
 * The block on the page.
 *
 * @package kap-guide
 *
 * @var array $attributes The block's attributes.
 */

defined( 'ABSPATH' ) || exit;

printf(
	'<div %s>%s</div>',
	get_block_wrapper_attributes(), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- WordPress escapes it.
	kap_guide_element( array_intersect_key( $attributes, array_flip( array( 'view', 'route', 'region', 'lang' ) ) ) ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
);
