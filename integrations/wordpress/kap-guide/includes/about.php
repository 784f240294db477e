<?php
/**
 * What the guide in the folder `guide` says of itself: its languages, regions, routes and texts.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/** What has an order in guide/about.json, by ids. */
const KAP_GUIDE_LISTS = array( 'routes', 'views', 'steps', 'columns', 'topics', 'regions', 'pages', 'help', 'start' );

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
				'called'    => array(),
				'colors'    => array(),
				'wasm'      => '',
			),
			is_array( $read ) ? $read : array()
		);
		foreach ( $about['languages'] as $id => &$language ) {
			// An update that broke off leaves files of two versions, and must not take the site down.
			$language += array(
				'title'  => '',
				'whole'  => '',
				'labels' => array(),
			);

			$language['id'] = $id;
			// What has an order stands in pairs.
			foreach ( KAP_GUIDE_LISTS as $list ) {
				$language[ $list ] = isset( $language[ $list ] ) ? array_column( $language[ $list ], 1, 0 ) : array();
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
	if ( isset( $languages[ $wanted ] ) ) {
		return $languages[ $wanted ];
	}
	$first = reset( $languages );
	return $first ? $first : array(
		'id'     => '',
		'title'  => '',
		'whole'  => '',
		'labels' => array(),
	) + array_fill_keys( KAP_GUIDE_LISTS, array() );
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
		'route'  => $here['routes'],
		'view'   => $here['views'],
		'region' => $here['regions'],
		'lang'   => $languages,
	);
}

/**
 * What a field may be chosen from: words by value.
 *
 * @param string|string[] $of A list's name, or the words.
 * @return array
 */
function kap_guide_among( $of ) {
	$here = kap_guide_language( get_user_locale() );
	if ( is_array( $of ) ) {
		// Some words are the parts of the guide, which have names of their own.
		return array_replace( array_combine( $of, array_map( 'kap_guide_label', $of ) ), array_intersect_key( $here['views'], array_flip( $of ) ) );
	}
	if ( 'languages' === $of ) {
		return kap_guide_choices()['lang'];
	}
	return 'routes' === $of ? array_diff_key( $here['routes'], array( 'not-sure' => '' ) ) : $here[ $of ];
}

/**
 * A field's name, in the language of who reads the page.
 *
 * @param string $name An entry of the profile.
 * @return string
 */
function kap_guide_label( $name ) {
	$labels = kap_guide_language( get_user_locale() )['labels'];
	return isset( $labels[ $name ] ) ? $labels[ $name ] : $name;
}
