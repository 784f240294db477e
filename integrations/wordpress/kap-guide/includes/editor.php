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
		'choices'  => kap_guide_choices(),
		'pages'    => $pages,
		'language' => kap_guide_language( '' !== $settings['lang'] ? $settings['lang'] : get_bloginfo( 'language' ) )['id'],
		'region'   => isset( $settings['profile']['region'] ) ? $settings['profile']['region'] : '',
		'profile'  => $settings['profile'] ? rest_url( 'kap-guide/v1/profile' ) : '',
		'words'    => array(
			'panel'   => __( 'Patient guide', 'kap-guide' ),
			'route'   => __( 'Way of taking it', 'kap-guide' ),
			'view'    => __( 'Part shown first', 'kap-guide' ),
			'region'  => __( 'Region', 'kap-guide' ),
			'lang'    => __( 'Language', 'kap-guide' ),
			'patient' => __( 'Patients choose', 'kap-guide' ),
			'usual'   => __( 'The usual one', 'kap-guide' ),
			'setting' => __( 'As in the settings', 'kap-guide' ),
			'preview' => __( 'Preview of the patient guide', 'kap-guide' ),
		),
	);
}

/**
 * The address of the guide on its own page, with the clinic's profile.
 *
 * @param string $lang   A language, or nothing for the site's.
 * @param string $region A region, or nothing for the profile's.
 * @param array  $wishes More that embed.html reads.
 * @return string
 */
function kap_guide_preview( $lang, $region, array $wishes ) {
	$profile  = kap_guide_settings()['profile'];
	$language = kap_guide_language( '' !== $lang ? $lang : get_bloginfo( 'language' ) );
	if ( '' === $region && isset( $profile['region'] ) ) {
		$region = $profile['region'];
	}
	if ( $profile ) {
		$wishes['profile'] = rawurlencode( rest_url( 'kap-guide/v1/profile' ) );
	}
	return add_query_arg( $wishes, kap_guide_url( kap_guide_own_page( $language, $region ) ) );
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
