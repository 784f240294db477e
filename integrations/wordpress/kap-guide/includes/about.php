<?php
/**
 * What the guide in the folder `guide` says of itself: its languages, regions, routes and texts.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of one of the guide's files.
 *
 * @param string $file Its name.
 * @return string
 */
function kap_guide_url( $file ) {
	return plugins_url( 'guide/' . $file, KAP_GUIDE_FILE );
}

/**
 * What guide/about.json says, read once.
 *
 * @return array
 */
function kap_guide_about() {
	static $about = null;
	if ( null === $about ) {
		$read  = wp_json_file_decode( plugin_dir_path( KAP_GUIDE_FILE ) . 'guide/about.json', array( 'associative' => true ) );
		$about = array_merge(
			array(
				'version'   => '0',
				'languages' => array(),
				'regions'   => array(),
				'options'   => array(),
				'fields'    => array(),
				'wasm'      => '',
			),
			is_array( $read ) ? $read : array()
		);
		// What has an order stands in pairs.
		foreach ( $about['languages'] as $id => &$language ) {
			$language['id'] = $id;
			foreach ( array( 'routes', 'views', 'regions', 'pages', 'help' ) as $list ) {
				$language[ $list ] = array_column( $language[ $list ], 1, 0 );
			}
		}
		unset( $language );
	}
	return $about;
}

/**
 * The words of a language: those of the page's language, or else of the first.
 *
 * @param string $language As in HTML, such as es-MX.
 * @return array
 */
function kap_guide_language( $language ) {
	$languages = kap_guide_about()['languages'];
	$wanted    = strtolower( strtok( $language . '-', '-_' ) );
	return isset( $languages[ $wanted ] ) ? $languages[ $wanted ] : (array) reset( $languages );
}

/**
 * What can be chosen, for the editor and the settings page: words by value.
 *
 * @return array
 */
function kap_guide_choices() {
	$here      = kap_guide_language( get_user_locale() );
	$names     = array(
		'en' => 'English',
		'es' => 'Español',
	);
	$languages = array();
	foreach ( array_keys( kap_guide_about()['languages'] ) as $id ) {
		$languages[ $id ] = isset( $names[ $id ] ) ? $names[ $id ] : $id;
	}
	return array(
		'route'  => isset( $here['routes'] ) ? $here['routes'] : array(),
		'view'   => isset( $here['views'] ) ? $here['views'] : array(),
		'region' => isset( $here['regions'] ) ? $here['regions'] : array(),
		'lang'   => $languages,
	);
}
