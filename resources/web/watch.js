// Plays the program close to its live edge: by Media Source where the browser has it, by HLS elsewhere.
'use strict';

const video = document.getElementById('program');
const waiting = document.getElementById('waiting');
const sound = document.getElementById('sound');

const retryMs = 1000;
const lateS = 2.5;     // further behind the newest picture than this: jump
const edgeS = 0.4;     // so close to it
const keptS = 20;      // behind the picture, for nobody

const pause = ms => new Promise(resolve => setTimeout(resolve, ms));
const updated = buffer => new Promise((resolve, reject) => {
    buffer.addEventListener('updateend', resolve, {once: true});
    buffer.addEventListener('error', reject, {once: true});
});

function show(isPlaying) {
    waiting.hidden = isPlaying;
    sound.hidden = !isPlaying || !video.muted;
}

function keepUp(buffer) {
    const ranges = video.buffered;
    if (!ranges.length) return;
    const newest = ranges.end(ranges.length - 1);
    const start = ranges.start(ranges.length - 1);
    if (video.currentTime < start || newest - video.currentTime > lateS) {
        video.currentTime = Math.max(start, newest - edgeS);
    }
    if (video.paused) video.play().catch(() => {});
    if (video.currentTime - ranges.start(0) > keptS + 10) buffer.remove(0, video.currentTime - keptS);
}

async function append(buffer, bytes) {
    buffer.appendBuffer(bytes);
    await updated(buffer);
    keepUp(buffer);
    if (buffer.updating) await updated(buffer);
}

// Until the program ends or the connection does.
async function playByMediaSource(type) {
    const Source = window.ManagedMediaSource || window.MediaSource;
    const source = new Source();
    video.disableRemotePlayback = true;
    video.src = URL.createObjectURL(source);
    await new Promise(resolve => source.addEventListener('sourceopen', resolve, {once: true}));
    const buffer = source.addSourceBuffer(type);
    const answer = await fetch('live.mp4', {cache: 'no-store'});
    if (!answer.ok) return;
    const reader = answer.body.getReader();
    for (;;) {
        const {done, value} = await reader.read();
        if (done) return;
        await append(buffer, value);
        show(true);
    }
}

async function playByHls() {
    video.src = 'live.m3u8';
    await video.play();
    show(true);
    await new Promise(resolve => {
        video.addEventListener('ended', resolve, {once: true});
        video.addEventListener('error', resolve, {once: true});
    });
}

async function watch() {
    const answer = await fetch('live.json', {cache: 'no-store'});
    const program = await answer.json();
    if (!program.live) return;
    const type = `video/mp4; codecs="${program.codecs}"`;
    const Source = window.ManagedMediaSource || window.MediaSource;
    if (Source && Source.isTypeSupported(type)) await playByMediaSource(type);
    else await playByHls();
}

sound.addEventListener('click', () => { video.muted = false; show(true); });

(async () => {
    for (;;) {
        try { await watch(); } catch (problem) { console.warn(problem); }
        show(false);
        await pause(retryMs);
    }
})();
