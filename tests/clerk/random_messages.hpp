#pragma once
// Messages of every shape.

#include "clerk/messages.hpp"
#include "tests/made/dice.hpp"

clerk::Request random_request(Dice& dice);
clerk::Answer random_answer(Dice& dice);
