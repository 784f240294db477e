<?php
/**
 * The plugin's own words in Spanish, for all places where it is spoken. The guide has its
 * languages in its own files.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

// Before the block is registered, as its title is translated then.
add_action( 'init', 'kap_guide_load_words', 0 );

/** One file for es_ES, es_MX and all others; what the site has of its own comes first. */
function kap_guide_load_words() {
	$locale = determine_locale();
	$own    = WP_LANG_DIR . '/plugins/kap-guide-' . $locale . '.mo';
	if ( 'es' === strtok( $locale, '_' ) && ! is_readable( $own ) ) {
		load_textdomain( 'kap-guide', plugin_dir_path( KAP_GUIDE_FILE ) . 'languages/kap-guide-es.mo', $locale );
	}
}
