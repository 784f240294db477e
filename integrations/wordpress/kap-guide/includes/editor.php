<?php
/**
 * The guide in the editor: choices, words, and a frame with the guide in it.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

/**
 * What block/editor.js is given.
 *
 * @return array
 */
function kap_guide_editor() {
	$settings = kap_guide_settings();
	$pages    = array();
	foreach ( kap_guide_about()['languages'] as $id => $language ) {
		foreach ( $language['pages'] as $region => $file ) {
			$pages[ $id ][ $region ] = kap_guide_url( $file );
		}
	}
	return array(
		'choices'  => kap_guide_choices() + array(
			'headingLevel' => array_combine( array( '1', '3', '4' ), array( 'H1', 'H3', 'H4' ) ),
			'colorScheme'  => kap_guide_among( array( 'light', 'dark', 'auto' ) ),
		),
		'pages'    => $pages,
		'language' => kap_guide_language( '' !== $settings['lang'] ? $settings['lang'] : get_bloginfo( 'language' ) )['id'],
		'region'   => kap_guide_region( $settings['profile'] ),
		'profile'  => $settings['profile'] ? rest_url( 'kap-guide/v1/profile' ) : '',
		'words'    => array(
			'panel'        => __( 'Patient guide', 'kap-guide' ),
			'route'        => __( 'Way of taking it', 'kap-guide' ),
			'view'         => __( 'Part shown first', 'kap-guide' ),
			'region'       => __( 'Region', 'kap-guide' ),
			'lang'         => __( 'Language', 'kap-guide' ),
			'headingLevel' => __( 'Level of the first heading', 'kap-guide' ),
			'colorScheme'  => kap_guide_label( 'scheme' ),
			'patient'      => __( 'Patients choose', 'kap-guide' ),
			'usual'        => __( 'The usual one', 'kap-guide' ),
			'usualLevel'   => __( 'H2, as usual', 'kap-guide' ),
			'page'         => __( 'As the page, or the settings', 'kap-guide' ),
			'setting'      => __( 'As in the settings', 'kap-guide' ),
			'preview'      => __( 'Preview of the patient guide', 'kap-guide' ),
		),
	);
}

add_action( 'rest_api_init', 'kap_guide_add_profile_route' );

/** The profile as a file, for frames. It stands on public pages, so everybody may read it. */
function kap_guide_add_profile_route() {
	register_rest_route(
		'kap-guide/v1',
		'/profile',
		array(
			'methods'             => 'GET',
			'callback'            => static function () {
				return (object) kap_guide_settings()['profile'];
			},
			'permission_callback' => '__return_true',
		)
	);
}
