<?php
/**
 * A test in Tools, Site Health: whether the server sends WebAssembly as what it is.
 *
 * @package kap-guide
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'site_status_tests', 'kap_guide_add_health_test' );
add_action( 'rest_api_init', 'kap_guide_add_health_route' );

/**
 * Adds the test to those that run after the page is there: it asks the server for a file.
 *
 * @param array $tests All tests.
 * @return array
 */
function kap_guide_add_health_test( $tests ) {
	$tests['async']['kap_guide_wasm'] = array(
		'label'             => __( 'The patient guide\'s files', 'kap-guide' ),
		'test'              => rest_url( 'kap-guide/v1/health' ),
		'has_rest'          => true,
		'async_direct_test' => 'kap_guide_health',
	);
	return $tests;
}

/** The address at which the page asks for the result. */
function kap_guide_add_health_route() {
	register_rest_route(
		'kap-guide/v1',
		'/health',
		array(
			'methods'             => 'GET',
			'callback'            => 'kap_guide_health',
			'permission_callback' => static function () {
				return current_user_can( 'view_site_health_checks' );
			},
		)
	);
}

/**
 * Asks the server for the guide's WebAssembly, as a browser would.
 *
 * @return array A result as Site Health shows it.
 */
function kap_guide_health() {
	$address = kap_guide_url( kap_guide_about()['wasm'] );
	$answer  = wp_remote_head(
		$address,
		array(
			'timeout'   => 5,
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress' own filter for requests to itself.
			'sslverify' => apply_filters( 'https_local_ssl_verify', false ),
		)
	);
	$status  = (int) wp_remote_retrieve_response_code( $answer );
	$type    = strtok( (string) wp_remote_retrieve_header( $answer, 'content-type' ) . ';', ';' );

	if ( is_wp_error( $answer ) ) {
		/* translators: %s: what the server said. */
		$found = array( 'recommended', __( 'The patient guide\'s files could not be tried', 'kap-guide' ), sprintf( __( 'This site could not ask itself for a file: %s. If the guide is there when you open its page, all is well.', 'kap-guide' ), $answer->get_error_message() ) );
	} elseif ( 200 !== $status ) {
		/* translators: 1: an address, 2: a number such as 404. */
		$found = array( 'critical', __( 'The patient guide\'s WebAssembly isn\'t sent', 'kap-guide' ), sprintf( __( 'The server answers %1$s with %2$d. Without this file the guide can be read, but not searched. Allow files that end in .wasm, or install the plugin again.', 'kap-guide' ), $address, $status ) );
	} elseif ( 'application/wasm' !== $type ) {
		/* translators: %s: a type such as text/plain. */
		$found = array( 'recommended', __( 'The patient guide\'s WebAssembly is sent under a wrong type', 'kap-guide' ), sprintf( __( 'The server calls it "%s" instead of application/wasm. The guide works all the same, a little later. In Apache\'s .htaccess the line is: AddType application/wasm .wasm', 'kap-guide' ), $type ) );
	} else {
		$found = array( 'good', __( 'The patient guide\'s files are sent as they should be', 'kap-guide' ), __( 'The server knows the type of WebAssembly.', 'kap-guide' ) );
	}
	return array(
		'status'      => $found[0],
		'label'       => $found[1],
		'description' => '<p>' . esc_html( $found[2] ) . '</p>',
		'badge'       => array(
			'label' => __( 'Patient guide', 'kap-guide' ),
			'color' => 'blue',
		),
		'actions'     => '',
		'test'        => 'kap_guide_wasm',
	);
}
