// A panel beside the article with one button: the text goes to newslint, its findings come back as a list.
( function ( wp ) {
	const { createElement: el, useState } = wp.element;
	const { Button, Notice } = wp.components;
	const { PluginDocumentSettingPanel } = wp.editor;
	const severities = { error: 'kesalahan', warning: 'peringatan', info: 'info' };

	// All texts are children of elements: nothing in an article becomes markup.
	function Finding( { finding } ) {
		return el( 'li', {},
			el( 'strong', {}, severities[ finding.severity ] ), ': ', finding.message,
			el( 'blockquote', { style: { margin: '4px 0 12px', fontStyle: 'italic' } }, finding.excerpt )
		);
	}

	function Panel() {
		const [ state, setState ] = useState( {} );
		function check() {
			setState( { busy: true } );
			const text = wp.data.select( 'core/editor' ).getEditedPostContent();
			wp.apiFetch( { path: '/newslint/v1/check', method: 'POST', data: { text } } ).then(
				( report ) => setState( { report } ),
				( problem ) => setState( { problem: problem.message } )
			);
		}
		const { busy, report, problem } = state;
		return el( PluginDocumentSettingPanel, { name: 'newslint-periksa', title: 'newslint' },
			el( Button, { variant: 'secondary', onClick: check, isBusy: busy, disabled: busy }, 'Periksa naskah' ),
			el( 'div', { 'aria-live': 'polite' },
				problem && el( Notice, { status: 'error', isDismissible: false }, problem ),
				report && el( 'p', {}, report.findings.length ? `${ report.findings.length } temuan` : 'Tidak ada temuan.' ),
				report && el( 'ol', {}, ...report.findings.map( ( finding, index ) => el( Finding, { finding, key: index } ) ) )
			)
		);
	}

	wp.plugins.registerPlugin( 'newslint-periksa', { render: Panel } );
} )( window.wp );
