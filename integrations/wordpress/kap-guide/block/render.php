<?php
/**
 * The block on the page.
 *
 * @package kap-guide
 *
 * @var array $attributes The block's attributes.
 */

defined( 'ABSPATH' ) || exit;

// Attributes of the element by those of the block.
$kap_guide_shown = array();
foreach ( array(
	'view'         => 'view',
	'route'        => 'route',
	'region'       => 'region',
	'lang'         => 'lang',
	'headingLevel' => 'heading-level',
	'colorScheme'  => 'color-scheme',
) as $kap_guide_from => $kap_guide_to ) {
	$kap_guide_shown[ $kap_guide_to ] = isset( $attributes[ $kap_guide_from ] ) ? $attributes[ $kap_guide_from ] : '';
}

printf(
	'<div %s>%s</div>',
	get_block_wrapper_attributes(), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- WordPress escapes it.
	kap_guide_element( $kap_guide_shown ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Escaped where it is made.
);
