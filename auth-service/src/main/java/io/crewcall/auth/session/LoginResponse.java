package io.crewcall.auth.session;

/** What a right password gets: tokens, or the question for a second factor. */
sealed interface LoginResponse permits TokenResponse, SecondFactorChallengeResponse {}
