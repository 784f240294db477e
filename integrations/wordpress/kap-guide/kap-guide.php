<?php
/**
 * Plugin Name:       kap-guide
 * Description:       A patient guide to ketamine-assisted therapy, with your clinic's name and number: a block and the shortcode [kap_guide].
 * Version:           0.1.0
 * Requires at least: 6.5
 * Requires PHP:      7.4
 * Author:            kap-guide
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       kap-guide
 * Domain Path:       /languages
 *
 * The guide's own files, in the folder guide, are MIT OR Apache-2.0.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** The option with all that the settings page knows. */
const KAP_GUIDE_OPTION = 'kap_guide';

/** The id of the guide's script module, for WordPress. */
const KAP_GUIDE_MODULE = 'kap-guide';

define( 'KAP_GUIDE_FILE', __FILE__ );

require __DIR__ . '/includes/about.php';
require __DIR__ . '/includes/element.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/profile.php';
require __DIR__ . '/includes/typed.php';
require __DIR__ . '/includes/problems.php';
require __DIR__ . '/includes/fields.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/editor.php';
require __DIR__ . '/includes/languages.php';
require __DIR__ . '/includes/optimizers.php';
require __DIR__ . '/includes/site-health.php';

add_action( 'init', 'kap_guide_register' );

/** Registers the script, the shortcode and the block. */
function kap_guide_register() {
	wp_register_script_module( KAP_GUIDE_MODULE, kap_guide_url( 'kap-guide.js' ), array(), kap_guide_about()['version'] );

	// Keeps room for the guide until it is there, so that nothing below it jumps, nor itself by the
	// margin of what it replaces.
	wp_register_style( 'kap-guide', false, array(), kap_guide_about()['version'] );
	wp_add_inline_style( 'kap-guide', 'kap-guide{display:block;min-block-size:100vh}kap-guide>:first-child{margin-block-start:0}' );

	add_shortcode( 'kap_guide', 'kap_guide_shortcode' );

	register_block_type( __DIR__ . '/block' );
	wp_add_inline_script(
		generate_block_asset_handle( 'kap-guide/guide', 'editorScript' ),
		'window.kapGuideEditor = ' . wp_json_encode( kap_guide_editor(), JSON_HEX_TAG ) . ';',
		'before'
	);
}

/**
 * The shortcode: [kap_guide route="iv" region="us" lang="en" view="compare"].
 *
 * @param array|string $attributes As written; a word without a value has a number for its name.
 * @return string
 */
function kap_guide_shortcode( $attributes ) {
	$named = array();
	foreach ( (array) $attributes as $name => $value ) {
		if ( is_int( $name ) ) {
			$named[ strtolower( (string) $value ) ] = '';
		} else {
			// A name may be written with the line that PHP people are used to.
			$named[ str_replace( '_', '-', $name ) ] = (string) $value;
		}
	}
	return kap_guide_element( $named );
}
