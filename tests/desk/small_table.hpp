#pragma once
// A small table as a colleague would send it.

#include <string_view>

inline constexpr std::string_view small_table =
    "柱,分類,取組名,担当課,成果指標,目標 2018年度,実績 2018年度,評価 2018年度,目標 2019年度\r\n"
    "1 強い組織をつくる,1-1,職員の適正配置,職員課,達成割合,85.0%,86.0%,○,90.0%\r\n"
    "1 強い組織をつくる,1-2,給与制度の見直し,職員課,満足度,\"1,200件\",900件,×,\"1,300件\"\r\n"
    "2 健全な財政,2-1,使用料の見直し,財政課,見直した数,5件,,未設定,6件\r\n";
