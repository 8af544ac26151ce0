<?php
/**
 * Plugin Name: newslint – Periksa naskah
 * Description: Tombol "Periksa naskah" di penyunting: naskah diperiksa oleh newslint serve.
 * Version: 0.1.0
 * Requires at least: 6.6
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: newslint-periksa
 */

defined( 'ABSPATH' ) || exit;

/** The address of the service; define NEWSLINT_URL in wp-config.php for another one. */
function newslint_periksa_url() {
	return rtrim( defined( 'NEWSLINT_URL' ) ? NEWSLINT_URL : 'http://127.0.0.1:8765', '/' );
}

/** The browser asks WordPress and WordPress asks newslint, which so needs to be reached by this machine alone. */
add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'newslint/v1',
			'/check',
			array(
				'methods'             => 'POST',
				'callback'            => 'newslint_periksa_check',
				'permission_callback' => function () {
					return current_user_can( 'edit_posts' );
				},
				'args'                => array(
					'text' => array(
						'type'     => 'string',
						'required' => true,
					),
				),
			)
		);
	}
);

/** Hands a text to newslint and its answer back; what goes wrong is one sentence. */
function newslint_periksa_check( WP_REST_Request $request ) {
	$asked = array(
		'text'     => $request['text'],
		'path'     => 'naskah.html',
		'language' => 0 === strpos( get_user_locale(), 'id' ) ? 'id' : 'en',
	);
	$answer = wp_remote_post(
		newslint_periksa_url() . '/v1/check',
		array(
			'headers' => array( 'Content-Type' => 'application/json' ),
			'body'    => wp_json_encode( $asked ),
			'timeout' => 35,
		)
	);
	if ( is_wp_error( $answer ) ) {
		return new WP_Error( 'newslint_offline', 'newslint tidak menjawab: ' . $answer->get_error_message(), array( 'status' => 502 ) );
	}
	$status = wp_remote_retrieve_response_code( $answer );
	$report = json_decode( wp_remote_retrieve_body( $answer ), true );
	if ( 200 !== $status || ! is_array( $report ) ) {
		$told = isset( $report['error'] ) ? $report['error'] : 'newslint menjawab dengan status ' . $status;
		return new WP_Error( 'newslint_refused', $told, array( 'status' => 502 ) );
	}
	return rest_ensure_response( $report );
}

add_action(
	'enqueue_block_editor_assets',
	function () {
		wp_enqueue_script(
			'newslint-periksa',
			plugins_url( 'newslint-periksa.js', __FILE__ ),
			array( 'wp-api-fetch', 'wp-components', 'wp-data', 'wp-editor', 'wp-element', 'wp-plugins' ),
			'0.1.0',
			true
		);
	}
);
