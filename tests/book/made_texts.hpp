#pragma once
// Japanese texts as city halls write them, at random: names of sections, sentences, numbers with units, whole tables.

#include <cstddef>
#include <string>
#include <vector>

#include "tests/made/dice.hpp"

std::string made_section(Dice& dice);
std::string made_sentence(Dice& dice);
std::string made_value(Dice& dice);
/// One of the above.
std::string made_cell(Dice& dice);
/// Cells joined by tabs or commas and line ends.
std::string made_table_text(Dice& dice, std::size_t rows);
std::size_t characters_in(const std::string& text);
